package io.tieout.bootstrap.wiring;

import io.tieout.application.Catalog;
import io.tieout.bootstrap.settings.Required;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.time.AdjustableTenantClock;
import io.tieout.bootstrap.time.MachineWakeups;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.rebuild.Replaying;
import io.tieout.persistence.rebuild.ViewRebuild;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** As much of the house as it takes to write views anew: no door, no worker, no migration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TieoutSettings.class)
public class RebuildWiring {

    /** What rebuilds the views. */
    public record Rebuild(ViewRebuild views) {}

    @Bean
    Rebuild rebuild(TieoutSettings settings) {
        return new Rebuild(rebuilding(settings, Replaying.BATCH));
    }

    /** the views of the database that the settings name, so many events a transaction */
    public static ViewRebuild rebuilding(TieoutSettings settings, int batch) {
        return new ViewRebuild(
                PersistenceWiring.database(settings.db()),
                aside -> replays(aside, settings, batch));
    }

    private static List<Replaying> replays(Databases aside, TieoutSettings settings, int batch) {
        Persistence persistence =
                new Persistence(
                        aside,
                        MasterKeys.parse(
                                Required.texts(
                                        "tieout.crypto.master-keys",
                                        settings.crypto().masterKeys())));
        var clock =
                new AdjustableTenantClock(
                        persistence.tenants(), InstantSource.system(), new MachineWakeups());
        return persistence.replays(persistence.eventStorage(Catalog.kinds(), clock), batch);
    }
}
