import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.GeneratedAnnotationType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Writes the Java picture of the database schema: runs the migrations on an embedded PostgreSQL and
 * generates jOOQ classes from what they made. Does nothing while the migrations, this program and
 * its class path are unchanged.
 *
 * <p>Started by the build in the folder of this module; see exec-maven-plugin in the pom.
 */
final class GenerateSchema {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path PROGRAM = Path.of("src/build/java/GenerateSchema.java");
    private static final Path SOURCES = Path.of("target/generated-sources/jooq");
    private static final Path MARKER = SOURCES.resolve("io/tieout/persistence/jooq/schema.sha256");

    private GenerateSchema() {}

    public static void main(String[] arguments) throws Exception {
        var hash = hashOfInputs();
        if (Files.exists(MARKER) && Files.readString(MARKER).equals(hash)) {
            return;
        }
        beQuiet();
        try (var server = EmbeddedPostgres.start()) {
            migrate(server);
            generate(server);
        }
        Files.writeString(MARKER, hash);
    }

    private static void beQuiet() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    private static void migrate(EmbeddedPostgres server) {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("filesystem:" + MIGRATIONS)
                .load()
                .migrate();
    }

    private static void generate(EmbeddedPostgres server) throws Exception {
        var tool = new GenerationTool();
        try (var connection = server.getPostgresDatabase().getConnection()) {
            tool.setConnection(connection);
            tool.run(
                    new Configuration()
                            .withLogging(Logging.WARN)
                            .withGenerator(
                                    new Generator()
                                            .withDatabase(database())
                                            .withGenerate(generate())
                                            .withTarget(target())));
        }
    }

    private static Database database() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history")
                .withIncludeRoutines(false)
                .withForcedTypes(
                        new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("(?i:timestamp with time zone|timestamptz)"),
                        new ForcedType()
                                .withUserType("java.lang.Long")
                                .withBinding("io.tieout.persistence.database.TransactionIdBinding")
                                .withIncludeTypes("xid8"));
    }

    private static Generate generate() {
        return new Generate()
                .withGeneratedAnnotation(true)
                .withGeneratedAnnotationDate(false)
                .withGeneratedAnnotationJooqVersion(false)
                .withGeneratedAnnotationType(
                        GeneratedAnnotationType.JAVAX_ANNOTATION_PROCESSING_GENERATED)
                .withJavadoc(false)
                .withFluentSetters(true);
    }

    private static Target target() {
        return new Target()
                .withPackageName("io.tieout.persistence.jooq")
                .withDirectory(SOURCES.toString())
                .withClean(true);
    }

    private static String hashOfInputs() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(PROGRAM));
        for (var migration : migrations()) {
            digest.update(migration.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(migration));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        }
    }
}
