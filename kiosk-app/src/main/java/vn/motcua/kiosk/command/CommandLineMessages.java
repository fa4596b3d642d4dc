package vn.motcua.kiosk.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What a technician reads when a command cannot be understood or does not do its work: one clear line, never a stack trace. */
public final class CommandLineMessages {

    private CommandLineMessages() {
    }

    /** Sets the exit codes too: 2 for wrong usage, 1 for work not done. */
    public static CommandLine speaking(CommandLine commandLine) {
        tellUsageWhenAsked(commandLine);
        return commandLine
                .setParameterExceptionHandler((exception, arguments) -> wrongUsage(exception))
                .setExecutionExceptionHandler((exception, line, parsed) -> notDone(exception, line));
    }

    /** Of every command below it too: picocli asks for the option at each of them, and is spared it here. */
    private static void tellUsageWhenAsked(CommandLine commandLine) {
        commandLine.getCommandSpec().addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Tells this.").build());
        commandLine.getSubcommands().values().stream()
                .filter(below -> !(below.getCommand() instanceof CommandLine.HelpCommand))
                .forEach(CommandLineMessages::tellUsageWhenAsked);
    }

    private static int wrongUsage(CommandLine.ParameterException exception) {
        CommandLine line = exception.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(oneLine(wrong(exception)) + " (" + line.getCommandSpec().qualifiedName(" ") + " --help tells the usage)");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String wrong(CommandLine.ParameterException exception) {
        if (!(exception instanceof CommandLine.UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
            return exception.getMessage();
        }
        String meant = unmatched.getSuggestions().stream().findFirst().map(nearest -> "; did you mean " + nearest + "?").orElse("");
        return "nothing is known by the name " + unmatched.getUnmatched().get(0) + meant;
    }

    private static int notDone(Exception exception, CommandLine line) {
        LoggerFactory.getLogger(CommandLineMessages.class).debug("command failed", exception);
        line.getErr().println(oneLine(said(exception)));
        line.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Exceptions of the file system say the file, and leave what is the matter with it to their name. */
    private static String said(Throwable trouble) {
        if (trouble instanceof UncheckedIOException wrapped) {
            return said(wrapped.getCause());
        }
        if (trouble instanceof NoSuchFileException missing) {
            return "no such file or folder: " + missing.getFile();
        }
        if (trouble instanceof AccessDeniedException denied) {
            return "no right to read or write " + denied.getFile();
        }
        return trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", "; ");
    }
}
