using System.Reflection;

namespace Readout.Archive;

/// <summary>Which program made something: its version, and a mark that differs when its code does.</summary>
internal static class ProgramIdentity
{
    public static readonly string Current =
        $"{typeof(Analyzer).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version} {typeof(Analyzer).Module.ModuleVersionId:N}";
}
