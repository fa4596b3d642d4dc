package vn.motcua.kiosk.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import vn.motcua.centre.CentreDesk;
import vn.motcua.centre.CentreException;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.access.Role;
import vn.motcua.sqlite.StoreException;

/** {@code ./kiosk centre add-user}: a first account, another one, or a new password for one that is there. */
@Command(name = "add-user",
        description = "Adds an account for the staff's pages, or gives one a new password, role and branch. Asks for the password.")
public final class CentreAddUserCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Small letters, digits, dots and dashes.")
    private String name;

    @Option(names = "--role", paramLabel = "ROLE", required = true, description = "counter, floor-manager, technician or city.")
    private String role;

    @Option(names = "--branch", paramLabel = "BRANCH", defaultValue = "",
            description = "Where it works, as its kiosks' ids begin: hn-01. Its pages show that "
            + "branch first; it may look at all. Without it: all branches.")
    private String branch;

    @ParentCommand
    private CentreCommand centre;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CentreException, StoreException, IOException {
        Role known = Role.of(role).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "--role: expected one of " + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "))));
        PrintWriter err = spec.commandLine().getErr();
        Optional<CentreSettings> settings = centre.files().settings(err);
        if (settings.isEmpty()) {
            return 1;
        }
        try (CentreDesk desk = CentreDesk.open(settings.get(), Clock.systemUTC())) {
            desk.accounts().put(name, known, branch, password(), CentreDesk.COMMAND_LINE);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        err.println(name + " may sign in as " + known.word());
        err.flush();
        return 0;
    }

    /** Typed unseen and twice at a terminal; one line of what is piped in otherwise. */
    private String password() throws IOException {
        Console console = System.console();
        if (console == null) {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        }
        String first = new String(console.readPassword("password, 12 characters or more: "));
        if (!first.equals(new String(console.readPassword("the same again: ")))) {
            throw new ParameterException(spec.commandLine(), "password: expected the same twice");
        }
        return first;
    }
}
