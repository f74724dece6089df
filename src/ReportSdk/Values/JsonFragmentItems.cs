using System.Collections;

namespace ReportSdk;

/// <summary>The items of an array that is kept as a <see cref="JsonFragment"/>.</summary>
public readonly struct JsonFragmentItems : IEnumerable<JsonFragment>
{
    private readonly ReadOnlyMemory<byte> _array;

    internal JsonFragmentItems(ReadOnlyMemory<byte> array) => _array = array;

    /// <summary>Goes through the items in order.</summary>
    public Enumerator GetEnumerator() => new(_array);

    IEnumerator<JsonFragment> IEnumerable<JsonFragment>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the items of a <see cref="JsonFragment"/>.</summary>
    public struct Enumerator : IEnumerator<JsonFragment>
    {
        private FragmentScan _scan;
        private ReadOnlyMemory<byte> _value;

        internal Enumerator(ReadOnlyMemory<byte> array) => _scan = new FragmentScan(array);

        /// <summary>The item at which the enumerator stands; made anew at each call.</summary>
        public readonly JsonFragment Current => new(_value);

        readonly object IEnumerator.Current => Current;

        /// <summary>Steps to the next item; false after the last.</summary>
        public bool MoveNext()
        {
            if (!_scan.TryEnter())
            {
                return false;
            }

            _value = _scan.ReadValue();
            return true;
        }

        /// <summary>Back to before the first item.</summary>
        public void Reset() => _scan.Restart();

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
