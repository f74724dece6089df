using ReportSdk.Schema.Model;

namespace ReportSdk.Cli.Showing;

/// <summary>A rating scale that a document's labels are of.</summary>
/// <param name="Name">The titles of its schema and of the file it stands in, so that those of two brokers are told apart.</param>
/// <param name="Scale">What the schema says of it.</param>
internal sealed record ShownScale(string Name, RatingScaleKeyword Scale);
