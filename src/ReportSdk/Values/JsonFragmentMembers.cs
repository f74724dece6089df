using System.Collections;
using ReportSdk.Json;

namespace ReportSdk;

/// <summary>The members of an object that is kept as a <see cref="JsonFragment"/>.</summary>
public readonly struct JsonFragmentMembers : IEnumerable<JsonFragmentMember>
{
    private readonly ReadOnlyMemory<byte> _object;

    internal JsonFragmentMembers(ReadOnlyMemory<byte> @object) => _object = @object;

    /// <summary>Goes through the members in order.</summary>
    public Enumerator GetEnumerator() => new(_object);

    IEnumerator<JsonFragmentMember> IEnumerable<JsonFragmentMember>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the members of a <see cref="JsonFragment"/>.</summary>
    public struct Enumerator : IEnumerator<JsonFragmentMember>
    {
        private FragmentScan _scan;
        private ReadOnlyMemory<byte> _rawName;

        internal Enumerator(ReadOnlyMemory<byte> @object)
        {
            _scan = new FragmentScan(@object);
            ValueBytes = default;
        }

        /// <summary>The member at which the enumerator stands; made anew at each call.</summary>
        public readonly JsonFragmentMember Current => new(JsonText.GetString(_rawName.Span, IsNameEscaped), new JsonFragment(ValueBytes));

        readonly object IEnumerator.Current => Current;

        internal ReadOnlyMemory<byte> ValueBytes { get; private set; }

        private readonly bool IsNameEscaped => _rawName.Span.Contains((byte)'\\');

        /// <summary>Steps to the next member; false after the last.</summary>
        public bool MoveNext()
        {
            if (!_scan.TryEnter())
            {
                return false;
            }

            _rawName = _scan.ReadName();
            ValueBytes = _scan.ReadValue();
            return true;
        }

        /// <summary>Back to before the first member.</summary>
        public void Reset() => _scan.Restart();

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }

        /// <summary>Whether the enumerator stands at a member of this name.</summary>
        internal readonly bool IsAt(ReadOnlySpan<byte> name) => JsonText.Equal(_rawName.Span, IsNameEscaped, name, isEscapedB: false);
    }
}
