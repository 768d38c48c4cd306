namespace Readout.Tests.Figures;

/// <summary>Writes whole numbers in English words, for reading them back.</summary>
internal static class NumberWriter
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (long Value, string Name)[] Scales = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred")];

    public static string Write(long number, bool and)
    {
        if (number < 20)
        {
            return Small[number];
        }

        if (number < 100)
        {
            return number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{Small[number % 10]}";
        }

        var (value, name) = Scales.First(scale => scale.Value <= number);
        var rest = number % value;
        return $"{Write(number / value, and)} {name}" + (rest == 0 ? "" : (and && rest < 100 ? " and " : " ") + Write(rest, and));
    }
}
