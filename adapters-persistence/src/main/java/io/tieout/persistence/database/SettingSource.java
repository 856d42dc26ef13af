package io.tieout.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections that hold {@linkplain TransactionSetting settings} back. */
final class SettingSource extends DelegatingDataSource {

    SettingSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return SettingConnection.over(super.getConnection());
    }
}
