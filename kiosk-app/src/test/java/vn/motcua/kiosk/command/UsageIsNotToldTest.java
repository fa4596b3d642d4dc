package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import picocli.CommandLine;

import vn.motcua.kiosk.Main;

/** Whoever mistypes is told to ask with {@code --help}: then that must be an answer, at every command. */
class UsageIsNotToldTest {

    @Test
    void helpIsAnAnswerAtEveryCommand() {
        List<Executable> commands = new ArrayList<>();
        below(new CommandLine(new Main()), List.of()).forEach(words -> commands.add(() -> usageOf(words)));
        assertTrue(commands.size() > 30, "commands: " + commands.size());
        assertAll(commands);
    }

    private static Stream<List<String>> below(CommandLine line, List<String> words) {
        return Stream.concat(Stream.of(words), line.getSubcommands().entrySet().stream()
                .filter(command -> !(command.getValue().getCommand() instanceof CommandLine.HelpCommand))
                .flatMap(command -> below(command.getValue(), Stream.concat(words.stream(), Stream.of(command.getKey())).toList())));
    }

    private static void usageOf(List<String> words) {
        StringWriter out = new StringWriter();
        CommandLine line = CommandLineMessages.speaking(new CommandLine(new Main())).setOut(new PrintWriter(out, true));
        int exit = line.execute(Stream.concat(words.stream(), Stream.of("--help")).toArray(String[]::new));
        String command = String.join(" ", Stream.concat(Stream.of("kiosk"), words.stream()).toList());
        assertEquals(0, exit, command);
        assertTrue(out.toString().startsWith("Usage: " + command), command + ": " + out);
    }
}
