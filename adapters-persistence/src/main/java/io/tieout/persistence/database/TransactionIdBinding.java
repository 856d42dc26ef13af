package io.tieout.persistence.database;

import java.sql.SQLException;
import java.util.Objects;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's {@code xid8}, the number of a transaction, as a long. The type is unsigned, but two
 * billion transactions a second would need a century to outgrow a long.
 */
public final class TransactionIdBinding extends AbstractBinding<Object, Long> {
    private static final long serialVersionUID = 1L;

    private static final Converter<Object, Long> AS_LONG =
            Converter.ofNullable(
                    Object.class,
                    Long.class,
                    number -> Long.valueOf(number.toString()),
                    number -> number);

    @Override
    public Converter<Object, Long> converter() {
        return AS_LONG;
    }

    @Override
    protected void sqlBind(BindingSQLContext<Long> context) throws SQLException {
        // Sent as text: the driver knows no xid8, and PostgreSQL casts no bigint to it.
        context.render().sql(context.variable()).sql("::xid8");
    }

    @Override
    protected void sqlInline(BindingSQLContext<Long> context) throws SQLException {
        context.render().sql("'" + context.value() + "'::xid8");
    }

    @Override
    public void set(BindingSetStatementContext<Long> context) throws SQLException {
        context.statement().setString(context.index(), Objects.toString(context.value(), null));
    }

    @Override
    public void get(BindingGetResultSetContext<Long> context) throws SQLException {
        @Nullable String number = context.resultSet().getString(context.index());
        context.value(number == null ? null : Long.valueOf(number));
    }
}
