package io.tieout.persistence.database;

import java.sql.SQLException;

/**
 * What every connection of {@link Databases#app()} can do beside JDBC: hold a setting of its
 * transaction back until there is a first statement, and send both in one message. What the
 * statement sees is what it would see behind a setting of its own message.
 */
public interface TransactionSetting {

    /** what sets one; its name and its value are bound first */
    String TEXT = "select set_config(?, ?, true)";

    /** stands before a first statement that goes in the same message */
    String IN_FRONT = TEXT + "; ";

    /**
     * Holds it back for the transaction at hand, of which nothing was sent yet. A transaction that
     * ends without a statement never sends it.
     */
    void setFirst(String name, String value) throws SQLException;

    /** a statement as it would have been sent by itself, for those who watch what is sent */
    static String without(String sql) {
        return sql.startsWith(IN_FRONT) ? sql.substring(IN_FRONT.length()) : sql;
    }
}
