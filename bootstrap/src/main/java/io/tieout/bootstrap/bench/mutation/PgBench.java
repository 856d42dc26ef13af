package io.tieout.bootstrap.bench.mutation;

import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.folder.Secrets;
import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/**
 * PostgreSQL's own bench on the house's server, writing what a change of the house writes. It logs
 * in as the superuser, whom no policy slows down: what it is spared speaks for the yardstick.
 */
final class PgBench {

    private static final String SUPERUSER = "postgres";
    private static final Pattern RATE = Pattern.compile("tps = (\\d+\\.\\d+)");
    private static final int THREADS = 2;

    private final String url;
    private final String password;
    private final Path script;

    PgBench(BenchHouse house, Path folder) {
        this.url = house.part(Environment.class).getRequiredProperty("tieout.db.url");
        this.password = house.part(Secrets.class).text("postgres-password");
        this.script = folder.resolve("same-rows.sql");
    }

    /**
     * counts what so many changes put into which tables, and writes a script that puts in as much
     * as one of them; what a change updates is left out, which speaks for the yardstick as well
     */
    void copyRowsOf(Runnable changes, int count) {
        try (Connection connection = DriverManager.getConnection(url, SUPERUSER, password)) {
            Map<String, Long> before = WrittenRows.atRest(connection);
            changes.run();
            Map<String, Long> after = WrittenRows.atRest(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("create schema yard");
            }
            List<String> lines = new ArrayList<>(List.of("begin;"));
            for (Map.Entry<String, Long> table : after.entrySet()) {
                long written = table.getValue() - before.getOrDefault(table.getKey(), 0L);
                int rows = Math.toIntExact(Math.round((double) written / count));
                if (rows > 0) {
                    YardTable yard = new YardTable(table.getKey(), rows);
                    yard.make(connection);
                    lines.add(yard.insert(connection));
                }
            }
            lines.add("commit;");
            Files.write(script, lines);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the yardstick", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * runs the script over and over
     *
     * @throws StartupProblem if there is no pgbench on this machine
     */
    double transactionsASecond(int clients, Duration time) {
        URI server = URI.create(url.substring("jdbc:".length()));
        List<String> command =
                List.of(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=" + Math.min(clients, THREADS),
                        "--time=" + time.toSeconds(),
                        "--file=" + script,
                        "--host=" + server.getHost(),
                        "--port=" + server.getPort(),
                        "--username=" + SUPERUSER,
                        server.getPath().substring(1));
        String output = output(command);
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said no rate but " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String output(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        try {
            Process process = builder.start();
            try (var output = process.getInputStream()) {
                return new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new StartupProblem(
                    "The yardstick needs pgbench, which comes with PostgreSQL"
                            + " (Debian's package 'postgresql'): "
                            + e.getMessage(),
                    e);
        }
    }
}
