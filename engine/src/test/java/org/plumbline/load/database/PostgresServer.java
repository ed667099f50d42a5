package org.plumbline.load.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of its own in a folder: user {@code guest} needs no password, {@code owner} has one. */
final class PostgresServer {
    static final String PASSWORD = "s3cret-密";

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** The folder of the server's programs; empty where it is not installed. */
    static Optional<Path> findPrograms() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        }
    }

    static PostgresServer start(Path programs, Path folder) throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        PostgresServer server = new PostgresServer(programs, folder, port);
        server.run("initdb", "-U", "owner", "-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--locale=C");
        server.run("pg_ctl", "-w", "-l", folder.resolve("log").toString(), "-o", server.options(), "start");
        server.execute("CREATE ROLE guest LOGIN", "GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest");
        return server;
    }

    private String options() throws IOException {
        Path rules = Files.writeString(
                folder.resolve("rules"),
                "host all guest 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories= -c hba_file="
                + rules;
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        // The server refuses to run as root.
        if (System.getProperty("user.name", "").equals("root")) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of("-D", folder.resolve("data").toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output-of-" + program);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s", Files.readString(output)).isZero();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Runs statements as the owner. */
    void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url(), "owner", PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-w", "-m", "immediate", "stop");
    }
}
