package io.tieout.bootstrap.bench.mutation;

import com.nimbusds.jose.jwk.JWK;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.folder.Secrets;
import io.tieout.bootstrap.identity.BuiltInIssuer;
import io.tieout.bootstrap.replay.JsonOverHttp;
import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.persistence.database.DatabaseSettings.PoolSizes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/**
 * The usual Spring Boot and JPA application, in a process of its own: with a database of its own on
 * the house's server, as many connections, and the house's issuer. It logs in as the superuser,
 * whom no policy slows down.
 */
final class JpaTwin implements AutoCloseable {

    private static final String JAR = "TIEOUT_JPA_TWIN";
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "jpa_twin";
    private static final Pattern ANSWERS = Pattern.compile("answers on port (\\d+)");
    private static final Duration LONGEST_END = Duration.ofSeconds(20);
    private static final String OPEN =
            "mutation { openAccount(input: { name: \"Bench\", currency: \"USD\", termDays: 30 }) }";

    private final Process process;
    private final Path log;

    private JpaTwin(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * starts it; it answers when this returns
     *
     * @throws StartupProblem if nobody says where its jar is
     */
    static JpaTwin start(BenchHouse house, Path folder) {
        String url = database(house);
        Secrets secrets = house.part(Secrets.class);
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar(house),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + SUPERUSER,
                        "--spring.datasource.hikari.maximum-pool-size=" + PoolSizes.STANDARD.app(),
                        "--twin.issuer.key=" + publicKey(secrets.text("issuer-key.json")),
                        "--twin.issuer.name=" + BuiltInIssuer.ISSUER,
                        "--twin.issuer.audience=" + BuiltInIssuer.AUDIENCE);
        Path log = folder.resolve("jpa-twin.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", secrets.text("postgres-password"));
        try {
            JpaTwin twin = new JpaTwin(builder.start(), log);
            BenchHouse.await(() -> twin.port().isPresent());
            return twin;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the yardstick", e);
        }
    }

    /** clients that draft there as others draft in the house */
    Drafting drafting(BenchHouse house) {
        String token = house.token("ACCOUNTANT");
        URI address = URI.create("http://127.0.0.1:" + port().orElseThrow());
        String account =
                new JsonOverHttp(address)
                        .post("/graphql", Optional.of(token), Map.of("query", OPEN))
                        .at("/data/openAccount")
                        .asString();
        return new Drafting(address, account, token);
    }

    @Override
    public void close() {
        try {
            // It ends when nobody can speak to it any more.
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** once it said so */
    private Optional<String> port() {
        try {
            String said = Files.readString(log);
            if (!process.isAlive()) {
                throw new IllegalStateException("the yardstick ended and said " + said);
            }
            return Optional.of(ANSWERS.matcher(said)).filter(Matcher::find).map(it -> it.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar(BenchHouse house) {
        return Optional.ofNullable(house.part(Environment.class).getProperty(JAR))
                .orElseThrow(() ->
                        new StartupProblem(
                                "The yardstick of R1 is a program of its own: './tieout bench R1'"
                                        + " builds it, or name its jar in "
                                        + JAR
                                        + "."));
    }

    private static String database(BenchHouse house) {
        String url = house.part(Environment.class).getRequiredProperty("tieout.db.url");
        String password = house.part(Secrets.class).text("postgres-password");
        try (var connection = DriverManager.getConnection(url, SUPERUSER, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the yardstick's database", e);
        }
        return url.substring(0, url.lastIndexOf('/') + 1) + DATABASE;
    }

    private static String publicKey(String key) {
        try {
            return JWK.parse(key).toPublicJWK().toJSONString();
        } catch (ParseException e) {
            throw new IllegalStateException("the kept issuer key is not a key", e);
        }
    }
}
