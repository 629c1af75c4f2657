using System.CommandLine;
using System.Text;
using Heja.Cli.Disk;
using Heja.Compiler;
using Heja.Compiler.Text;

namespace Heja.Cli.Commands;

/// <summary><c>heja schema</c>: JSON Schemas for editors that complete and check YAML while it is written.</summary>
internal static class SchemaCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string?>("file")
        {
            Description = $"The kind of file: {string.Join(", ", FileSchemas.Names)}.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        file.CompletionSources.Add([.. FileSchemas.Names]);
        file.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !FileSchemas.Names.Contains(name))
                result.AddError($"there is no schema `{name}`; {NearMiss.Suggest(name, FileSchemas.Names)}");
        });
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Write all of them to a folder, each as <file>.schema.json.",
            HelpName = "folder",
        };
        var command = new Command("schema", "Prints the JSON Schema of a kind of file, for editors.") { file, output };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null == result.GetValue(output) is null)
                result.AddError("name a kind of file, or a folder for all of them with `--output`");
        });
        command.SetAction(parsed => Run(parsed.GetValue(file), parsed.GetValue(output), terminal));
        return command;
    }

    private static int Run(string? file, string? output, Terminal terminal)
    {
        if (file is not null)
            terminal.Out.Write(FileSchemas.Write(file));
        else
            WriteAll(Path.GetFullPath(output ?? ".", terminal.Folder));
        return ExitCodes.Done;
    }

    private static void WriteAll(string folder)
    {
        foreach (var name in FileSchemas.Names)
            PackageWriter.WriteFile(
                Path.Combine(folder, $"{name}.schema.json"),
                Encoding.UTF8.GetBytes(FileSchemas.Write(name))
            );
    }
}
