package io.tieout.bootstrap.bench.safety;

import io.tieout.bootstrap.bench.append.BareStore;
import java.sql.SQLException;
import java.util.function.DoubleSupplier;

/** The policies of a bench's own database, which its superuser alone can take away. */
record Policies(BareStore store) {

    double without(DoubleSupplier work) {
        say("disable");
        try {
            return work.getAsDouble();
        } finally {
            say("enable");
        }
    }

    private void say(String what) {
        try (var superuser = store.superuser();
                var sql = superuser.createStatement()) {
            sql.execute(forEachTable(what));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + what + " the policies", e);
        }
    }

    private static String forEachTable(String what) {
        return """
        do $$
        declare each regclass;
        begin
            for each in select oid from pg_class
                         where relkind = 'r' and relforcerowsecurity loop
                execute format('alter table %%s %s row level security', each);
            end loop;
        end
        $$
        """
                .formatted(what);
    }
}
