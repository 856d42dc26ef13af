package io.tieout.bootstrap.bench.history;

import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.listing.PaidInvoices;
import io.tieout.bootstrap.database.EmbeddedDatabase;
import io.tieout.bootstrap.database.EmbeddedServer;
import io.tieout.bootstrap.demo.DemoSettings;
import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.persistence.database.DatabaseSettings;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The database of a company that billed and was paid, with nobody at work in it any more. */
public final class StoredWorld implements AutoCloseable {

    /** nobody is asked by what is at rest */
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final DataFolder folder;
    private final EmbeddedDatabase database;

    private StoredWorld(DataFolder folder, EmbeddedDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    /** lets a house bill so many invoices and see them paid, and stops it */
    public static StoredWorld billedAndPaid(BenchGround ground, int invoices) {
        try (BenchHouse house = BenchHouse.open(ground)) {
            new PaidInvoices(house, invoices).make();
            house.awaitRest();
        }
        return open(ground);
    }

    private static StoredWorld open(BenchGround ground) {
        DataFolder folder = DataFolder.open(ground.folder());
        return new StoredWorld(folder, EmbeddedDatabase.start(folder, ground.programFolder()));
    }

    /** as the house would be told them */
    public TieoutSettings settings() {
        var made = new DemoSettings(folder.secrets(), NOBODY, folder.place("mailbox"));
        return new Binder(new MapConfigurationPropertySource(made.of(database.settings(), 0)))
                .bind("tieout", TieoutSettings.class)
                .get();
    }

    /** the three ways into its database */
    public DatabaseSettings database() {
        return database.settings();
    }

    /** does what was done again and again until there are so many events; returns how many */
    public long lengthen(long events) {
        try (Connection superuser = superuser()) {
            return new Repetition(superuser).until(events);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the history longer", e);
        }
    }

    /** what a server does by itself in a quiet moment */
    public void tidy() {
        try (Connection superuser = superuser();
                var sql = superuser.createStatement()) {
            sql.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tidy the database", e);
        }
    }

    /** past every policy */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                database.settings().url(),
                EmbeddedServer.SUPERUSER,
                folder.secrets().text("postgres-password"));
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}
