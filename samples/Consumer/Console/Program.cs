using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Consumer;
using Consumer.V1;
using ReportSdk;
using ReportSdk.Brokers.Core.V1;

string path = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "watch-list.json");

// Read: checked against the schema, every figure as printed.
if (!WatchList.TryParse(File.ReadAllBytes(path), out WatchList? list, out ViolationList violations))
{
    foreach (Violation violation in violations)
    {
        Console.Error.WriteLine($"{path}:{violation}");
    }

    return 1;
}

// The package's schema, the package's type.
StockRow first = list.Rows[0].Stock;
Console.WriteLine($"{list.Owner} follows {list.Rows.Count} stocks, first {first.Code} {first.Name} at {first.MarketCap}");

// Edit: records, so the list that was read stays as it is.
WatchListRow row = list.Rows[0] with { Priority = WatchListRowPriority.Low, Alert = 75.50m };
WatchList edited = list with { Owner = "Wang", Rows = [row, .. list.Rows.Skip(1)] };

// Validate in memory, by the same schema.
Console.WriteLine($"edited: {edited.Validate().Count} violations");
WatchList wrong = edited with { Rows = [row with { Alert = -1 }] };
foreach (Violation violation in wrong.Validate())
{
    Console.WriteLine($"wrong: {violation.Code} at {violation.InstanceLocation}");
}

// Write: members in schema order, 75.50 stays 75.50.
Console.WriteLine(edited.ToJson());

// The same type through System.Text.Json, without reflection.
var options = new JsonSerializerOptions { TypeInfoResolver = ReportTypes.JsonResolver };
var type = (JsonTypeInfo<WatchList>)options.GetTypeInfo(typeof(WatchList));
WatchList? again = JsonSerializer.Deserialize(JsonSerializer.Serialize(edited, type), type);
Console.WriteLine($"through JsonSerializer: {(again == edited ? "equal" : "different")}");

// Labels of two brokers, as far as the print lets them be compared; rows of two brokers and of this program, through one interface.
RatingsAcrossBrokers.Print();
StocksAcrossBrokers.Print(AppContext.BaseDirectory);
return 0;
