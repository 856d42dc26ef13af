package io.tieout.bootstrap.faults.hostile;

import io.tieout.bootstrap.wiring.DatabaseWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts how often somebody who answers a request asks for a connection to the database. */
final class AnsweringConnections implements DatabaseWatch {

    /** The threads that answer; workers and automations have names of their own. */
    private static final Pattern ANSWERING = Pattern.compile("(tomcat-handler|task)-.*");

    private final AtomicInteger taken = new AtomicInteger();

    @Override
    public DataSource apply(DataSource watched) {
        return new DelegatingDataSource(watched) {
            @Override
            public Connection getConnection() throws SQLException {
                if (ANSWERING.matcher(Thread.currentThread().getName()).matches()) {
                    taken.incrementAndGet();
                }
                return super.getConnection();
            }
        };
    }

    int taken() {
        return taken.get();
    }
}
