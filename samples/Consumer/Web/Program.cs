using Consumer.V1;
using ReportSdk;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
// Without reflection, as a native program needs it; with it, the generated types would work as they are.
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, new ReportJsonTypes([ReportTypeRegistration.Of<WatchList>()])));

WebApplication app = builder.Build();
// The body is validated before the endpoint runs: what is not a watch list is answered with 400.
app.MapPost("/raised", (WatchList list) => list with
{
    Rows = [.. list.Rows.Select(row => row with { Priority = WatchListRowPriority.High })],
});
app.Run();
