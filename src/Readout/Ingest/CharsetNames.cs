using System.Text;

namespace Readout.Ingest;

/// <summary>Charsets by the names that pages and mails give them, as browsers understand these.</summary>
internal static class CharsetNames
{
    /// <summary>Null for a name nobody knows.</summary>
    public static Encoding? Find(string name)
    {
        name = name.Trim().ToLowerInvariant();

        // Pages that say Latin-1 or ASCII hold Windows-1252, and those that say GB2312 hold what came after it.
        name = name switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" or "iso_8859-1" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "tis-620" or "iso-8859-11" => "windows-874",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "chinese" => "gb18030",
            "utf8" or "utf-8" or "unicode-1-1-utf-8" => "utf-8",
            "x-sjis" or "sjis" or "shift-jis" or "ms_kanji" or "windows-31j" => "shift_jis",
            "ks_c_5601-1987" or "ksc5601" or "ksc_5601" or "windows-949" or "cp949" => "euc-kr",
            "cp1251" => "windows-1251",
            "cp1252" or "x-cp1252" => "windows-1252",
            "x-mac-roman" or "mac" => "macintosh",

            // In bytes that hold no zeros these are mistakes.
            "utf-16" or "utf-16le" or "utf-16be" or "utf-32" or "utf-7" => "",
            _ => name,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
