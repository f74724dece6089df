using Consumer;
using Consumer.V1;
using Microsoft.AspNetCore.Mvc;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
// Without reflection, as a native program needs it; with it, the generated types would work as they are.
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ReportTypes.JsonResolver));

WebApplication app = builder.Build();
// The body is validated before the endpoint runs: what is not a watch list is answered with 400. FromBody has to be said, since minimal APIs take
// any type with a method named TryParse for one that stands in the route.
app.MapPost("/raised", ([FromBody] WatchList list) => list with
{
    Rows = [.. list.Rows.Select(row => row with { Priority = WatchListRowPriority.High })],
});
app.Run();
