package io.tieout.persistence.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to the state this program expects. */
public final class Migrations {
    private Migrations() {}

    /**
     * runs what is missing, as the owner; does nothing the second time
     *
     * @throws org.flywaydb.core.api.FlywayException a merged migration was changed, or one failed
     */
    public static void run(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
