package io.tieout.persistence.view;

import java.io.Serial;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.Converters;
import org.jooq.impl.AbstractBinding;

/**
 * Long arrays of texts as the driver writes them: length and bytes of each. jOOQ writes one quoted
 * text, which costs Java and the database about as much as the rows in it.
 */
final class TextArrayBinding extends AbstractBinding<String[], String[]> {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Converter<String[], String[]> converter() {
        return Converters.identity(String[].class);
    }

    @Override
    public void set(BindingSetStatementContext<String[]> context) throws SQLException {
        Array texts = context.statement().getConnection().createArrayOf("text", context.value());
        context.statement().setArray(context.index(), texts);
    }

    @Override
    public void get(BindingGetResultSetContext<String[]> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("texts of many rows are written, never read");
    }
}
