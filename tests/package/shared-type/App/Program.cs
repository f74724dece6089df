using Library;
using App;
using ReportSdk.Brokers.Core.V1;
using ReportSdk.Brokers.Guosen.V1;

var comparison = Comparison.Parse(
    """{"ours":{"stocks":[{"code":"688041","name":"海光信息","marketCap":1864.10,"unit":"亿元"}],"rating":"买入"},"stock":{"code":"688041","name":"海光信息","marketCap":1864.10,"unit":"亿元"}}"""u8);
Portfolio portfolio = comparison.Ours;
StockRow stock = comparison.Stock;
RatingScaleStock? rating = portfolio.Rating;
Console.WriteLine($"{portfolio.Stocks[0] == stock} {rating is not null && comparison.Validate().IsEmpty}");
