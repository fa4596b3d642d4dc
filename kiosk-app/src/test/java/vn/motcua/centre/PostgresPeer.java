package vn.motcua.centre;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import vn.motcua.centre.database.PostgresAddress;

/** A real PostgreSQL of the machine's own, begun at the first question, shared by all tests and gone with them. */
public final class PostgresPeer {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String SYSTEM_USER = "postgres";
    private static final int DEADLINE_SECONDS = 60;

    private static PostgresPeer shared;

    private final Path folder;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresPeer() throws Exception {
        if (!Files.isExecutable(PROGRAMS.resolve("initdb"))) {
            throw new AssertionError("PostgreSQL is missing: apt-get install postgresql-15");
        }
        folder = Files.createTempDirectory("postgres-peer");
        port = freePort();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; its package brings a user for it.
            run(List.of("chown", SYSTEM_USER, folder.toString()));
        }
        Path data = folder.resolve("data");
        run(asUser("initdb", "-D", data.toString(), "-U", "motcua", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "postgres-peer-stop"));
        run(asUser("pg_ctl", "-D", data.toString(), "-w", "-t", String.valueOf(DEADLINE_SECONDS), "-l", folder.resolve("log").toString(), "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder + " -c fsync=off -c max_connections=200", "start"));
    }

    /** An empty database of a test's own. */
    public static synchronized PostgresAddress emptyDatabase() throws Exception {
        if (shared == null) {
            shared = new PostgresPeer();
        }
        String name = "test" + shared.databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(shared.url("postgres"), "motcua", ""); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new PostgresAddress(shared.url(name), "motcua", "");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> asUser(String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", SYSTEM_USER, "--") : List.of());
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " failed: " + Files.readString(said));
        }
    }

    private void stop() {
        try {
            run(asUser("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop"));
            try (var files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (Exception | AssertionError e) {
            System.err.println("PostgreSQL in " + folder + " did not stop: " + e.getMessage());
        }
    }
}
