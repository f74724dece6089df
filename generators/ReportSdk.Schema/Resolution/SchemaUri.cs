using System.Globalization;
using System.Text;

namespace ReportSdk.Schema.Resolution;

/// <summary>
/// URI references as schemas use them (RFC 3986): resolved against a base, normalised, compared as text. System.Uri is not used: it
/// guesses schemes, knows file paths, and differs between runtimes.
/// </summary>
internal static class SchemaUri
{
    /// <summary>The URI before its '#'.</summary>
    public static string WithoutFragment(string uri)
    {
        int hash = uri.IndexOf('#');
        return hash < 0 ? uri : uri.Substring(0, hash);
    }

    /// <summary>The percent-decoded text after the '#', "" when there is none.</summary>
    public static string Fragment(string uri)
    {
        int hash = uri.IndexOf('#');
        return hash < 0 ? "" : PercentDecode(uri.Substring(hash + 1));
    }

    public static bool IsAbsolute(string uri) => SchemeLength(uri) > 0;

    /// <summary>A reference, without its fragment, made absolute (RFC 3986 §5.2) and normalised (§6.2.2).</summary>
    public static string Resolve(string baseUri, string reference)
    {
        string target = WithoutFragment(reference);
        if (IsAbsolute(target))
        {
            return Normalize(target);
        }

        if (target.Length == 0)
        {
            return Normalize(WithoutFragment(baseUri));
        }

        Split(WithoutFragment(baseUri), out string scheme, out string? authority, out string path, out string? query);
        Split(target, out _, out string? newAuthority, out string newPath, out string? newQuery);
        if (newAuthority is not null)
        {
            return Normalize(Join(scheme, newAuthority, newPath, newQuery));
        }

        if (newPath.Length == 0)
        {
            return Normalize(Join(scheme, authority, path, newQuery ?? query));
        }

        string merged = newPath[0] == '/' ? newPath : Merge(authority, path, newPath);
        return Normalize(Join(scheme, authority, merged, newQuery));
    }

    /// <summary>Scheme and host in lower case, dot segments removed, percent-encodings in upper case and only where needed.</summary>
    public static string Normalize(string uri)
    {
        Split(uri, out string scheme, out string? authority, out string path, out string? query);
        string lowerScheme = scheme.ToLowerInvariant();

        // Escapes first: %2e%2e climbs like "..". An opaque path (urn:…) has no segments.
        string plainPath = NormalizeEscapes(path);
        string cleanPath = authority is not null || path.StartsWith("/", StringComparison.Ordinal) ? RemoveDotSegments(plainPath) : plainPath;
        return Join(
            lowerScheme,
            authority is null ? null : NormalizeEscapes(LowerHost(authority)),
            cleanPath,
            query is null ? null : NormalizeEscapes(query));
    }

    private static string LowerHost(string authority)
    {
        int at = authority.LastIndexOf('@');
        return authority.Substring(0, at + 1) + authority.Substring(at + 1).ToLowerInvariant();
    }

    private static string Merge(string? authority, string basePath, string path)
    {
        if (authority is not null && basePath.Length == 0)
        {
            return "/" + path;
        }

        return basePath.Substring(0, basePath.LastIndexOf('/') + 1) + path;
    }

    private static string Join(string scheme, string? authority, string path, string? query)
    {
        var builder = new StringBuilder();
        if (scheme.Length > 0)
        {
            builder.Append(scheme).Append(':');
        }

        if (authority is not null)
        {
            builder.Append("//").Append(authority);
        }

        builder.Append(path);
        return query is null ? builder.ToString() : builder.Append('?').Append(query).ToString();
    }

    /// <summary>The components of RFC 3986 §3; the scheme is "" and the others null where absent (a path never is).</summary>
    private static void Split(string uri, out string scheme, out string? authority, out string path, out string? query)
    {
        int schemeLength = SchemeLength(uri);
        scheme = uri.Substring(0, schemeLength);
        string rest = schemeLength > 0 ? uri.Substring(schemeLength + 1) : uri;

        int question = rest.IndexOf('?');
        query = question < 0 ? null : rest.Substring(question + 1);
        rest = question < 0 ? rest : rest.Substring(0, question);

        authority = null;
        path = rest;
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            int slash = rest.IndexOf('/', 2);
            authority = slash < 0 ? rest.Substring(2) : rest.Substring(2, slash - 2);
            path = slash < 0 ? "" : rest.Substring(slash);
        }
    }

    private static int SchemeLength(string uri)
    {
        for (int i = 0; i < uri.Length; i++)
        {
            char c = uri[i];
            if (c == ':')
            {
                return i;
            }

            bool isLetter = (c | 0x20) is >= 'a' and <= 'z';
            bool isOther = c is (>= '0' and <= '9') or '+' or '-' or '.';
            if (!isLetter && (i == 0 || !isOther))
            {
                return 0;
            }
        }

        return 0;
    }

    private static string RemoveDotSegments(string path)
    {
        if (path.IndexOf("/.", StringComparison.Ordinal) < 0)
        {
            return path;
        }

        var output = new List<string>();
        string[] segments = path.Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            bool isLast = i == segments.Length - 1;
            if (segments[i] is not ("." or ".."))
            {
                output.Add(segments[i]);
                continue;
            }

            // The first element is what stands before the leading slash: nothing climbs above it.
            if (segments[i] == ".." && output.Count > 1)
            {
                output.RemoveAt(output.Count - 1);
            }

            if (isLast)
            {
                output.Add("");
            }
        }

        return string.Join("/", output);
    }

    private static string NormalizeEscapes(string text)
    {
        if (text.IndexOf('%') < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || !TryHexByte(text, i + 1, out byte value))
            {
                builder.Append(text[i]);
                continue;
            }

            if (IsUnreserved((char)value))
            {
                builder.Append((char)value);
            }
            else
            {
                builder.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }

            i += 2;
        }

        return builder.ToString();
    }

    private static string PercentDecode(string text)
    {
        if (text.IndexOf('%') < 0)
        {
            return text;
        }

        var bytes = new List<byte>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && TryHexByte(text, i + 1, out byte value))
            {
                bytes.Add(value);
                i += 2;
                continue;
            }

            int length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
            i += length - 1;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool IsUnreserved(char c) =>
        (c | 0x20) is >= 'a' and <= 'z' || c is (>= '0' and <= '9') or '-' or '.' or '_' or '~';

    private static bool TryHexByte(string text, int index, out byte value)
    {
        value = 0;
        return index + 2 <= text.Length
            && byte.TryParse(text.Substring(index, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
