using Consumer.V1;
using ReportSdk;
using ReportSdk.Brokers.Core.V1;
using Guosen = ReportSdk.Brokers.Guosen.V1;
using Huafu = ReportSdk.Brokers.Huafu.V1;

namespace Consumer;

/// <summary>Rows of three schemas, one loop: a broker's forecasts in 亿元, another's prices with the unit in the row, this program's own in 百万港元.</summary>
internal static class StocksAcrossBrokers
{
    public static void Print(string folder)
    {
        Guosen.StockTable table = Guosen.StockTable.Parse(Read("stock-table.json"));
        Huafu.PriceReview review = Huafu.PriceReview.Parse(Read("price-review.json"));
        Positions positions = Positions.Parse(Read("positions.json"));

        IStockRow[] rows = [.. table.Rows, .. review.Rows, .. positions.Rows];
        foreach (IStockRow row in rows)
        {
            Console.WriteLine($"{row.Code} {row.Name} {row.MarketCap}");
        }

        // 亿元 and 亿人民币 are one unit; to add 亿美元 to them would be an exception with a code.
        foreach (IGrouping<Currency, IStockRow> sameCurrency in rows.GroupBy(row => row.MarketCap.Unit.Currency))
        {
            Quantity total = sameCurrency.Select(row => row.MarketCap).Aggregate((sum, next) => sum + next);
            Console.WriteLine($"{sameCurrency.Key}: {total} of {sameCurrency.Count()}");
        }

        try
        {
            Console.WriteLine(rows[0].MarketCap + positions.Rows.Cast<IStockRow>().First().MarketCap);
        }
        catch (UnitMismatchException mismatch)
        {
            Console.WriteLine($"{mismatch.Code}: {rows[0].MarketCap.Unit} and {rows[^1].MarketCap.Unit}");
        }

        byte[] Read(string name) => File.ReadAllBytes(Path.Combine(folder, name));
    }
}
