/// <summary>What the runtime calls in a program that this assembly is brought into; being loaded is all that is wanted.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
    }
}
