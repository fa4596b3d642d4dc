package vn.motcua.kiosk.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL of one's own in a temporary folder, from Debian's package; gone with this process. Measurements and tests use it. */
public final class LocalPostgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String SYSTEM_USER = "postgres";
    private static final String ROLE = "motcua";
    private static final int DEADLINE_SECONDS = 60;

    private final Path folder;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();
    private final Thread stopAtExit = new Thread(this::stop, "postgres-stop");

    private LocalPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts it; takes about two seconds.
     *
     * @param durable whether commits wait for the disk
     * @throws IOException when it is not installed or does not start; says which package
     */
    public static LocalPostgres start(boolean durable) throws IOException {
        if (!Files.isExecutable(PROGRAMS.resolve("initdb"))) {
            throw new IOException("PostgreSQL is missing: apt-get install postgresql-15");
        }
        LocalPostgres postgres = new LocalPostgres(Files.createTempDirectory("postgres"), freePort());
        if (isRoot()) {
            // PostgreSQL refuses to run as root; its package brings a user for it.
            postgres.run(List.of("chown", SYSTEM_USER, postgres.folder.toString()));
        }
        String data = postgres.folder.resolve("data").toString();
        postgres.run(asUser("initdb", "-D", data, "-U", ROLE, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        Runtime.getRuntime().addShutdownHook(postgres.stopAtExit);
        postgres.run(asUser("pg_ctl", "-D", data, "-w", "-t", String.valueOf(DEADLINE_SECONDS), "-l", postgres.folder.resolve("log").toString(), "-o",
                "-p " + postgres.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + postgres.folder
                        + " -c max_connections=200" + (durable ? "" : " -c fsync=off"), "start"));
        return postgres;
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

    /** Who owns the databases; without a password. */
    public String role() {
        return ROLE;
    }

    /** A new, empty database. @return its address */
    public String emptyDatabase() throws SQLException {
        String name = "books" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), ROLE, ""); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void run(List<String> command) throws IOException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            if (process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IOException(String.join(" ", command) + " failed: " + Files.readString(said));
    }

    private void stop() {
        try {
            run(asUser("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop"));
            try (var files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            System.err.println("PostgreSQL in " + folder + " did not stop: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
        stop();
    }
}
