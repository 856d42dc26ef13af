package io.tieout.persistence.database;

import static java.util.Objects.requireNonNull;

import io.tieout.persistence.database.SettingConnection.Setting;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement that may be the first of its transaction. It is prepared when it is executed, with
 * the setting in front of it if that was not sent yet, so that both travel in one message: the
 * driver sends statements of one text together and answers one result after the other. Where that
 * cannot be (several batches, streams, a second execution), the setting goes before and the
 * statement is what it always was.
 */
final class FirstStatement implements InvocationHandler {

    /** how many values are bound before the statement's own */
    private static final int IN_FRONT = 2;

    private static final Set<String> EXECUTIONS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate");

    private final SettingConnection connection;
    private final String sql;
    private final List<Call> bound = new ArrayList<>();
    private boolean isBatch;
    private boolean isClosed;
    private @Nullable PreparedStatement together;
    private @Nullable PreparedStatement plain;

    private FirstStatement(SettingConnection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** A call that is made once it is known on what. */
    private static final class Call {

        private final Method method;
        private final Object[] arguments;

        Call(Method method, Object @Nullable [] arguments) {
            this.method = method;
            this.arguments = arguments == null ? new Object[0] : arguments.clone();
        }

        boolean isParameter() {
            return method.getName().startsWith("set") && arguments.length > 1;
        }

        boolean isOfAStream() {
            return Arrays.stream(arguments)
                    .anyMatch(each -> each instanceof InputStream || each instanceof Reader);
        }

        void on(PreparedStatement statement, int shift) throws Throwable {
            Object[] values = arguments.clone();
            values[0] = (Integer) values[0] + shift;
            SettingConnection.call(statement, method, values);
        }
    }

    static PreparedStatement of(SettingConnection connection, String sql) {
        return (PreparedStatement)
                Proxy.newProxyInstance(
                        FirstStatement.class.getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        new FirstStatement(connection, sql));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return SettingConnection.identity(self, method, arguments);
        }
        if (plain != null) {
            if (together != null && method.getName().equals("close")) {
                together.close();
            }
            return SettingConnection.call(plain, method, arguments);
        }
        return together == null
                ? unsent(method, arguments)
                : sent(requireNonNull(together), method, arguments);
    }

    /** before it was executed */
    private @Nullable Object unsent(Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        Call call = new Call(method, arguments);
        if (call.isParameter() && !call.isOfAStream() && !isBatch) {
            bound.add(call);
            return null;
        }
        if (name.equals("addBatch") && arguments == null && !isBatch) {
            isBatch = true;
            return null;
        }
        if (arguments == null) {
            if (name.equals("close")) {
                isClosed = true;
                return null;
            }
            if (name.equals("isClosed")) {
                return isClosed;
            }
            if (name.equals("getConnection")) {
                return connection.itself();
            }
            if (isBatch ? name.equals("executeBatch") : EXECUTIONS.contains(name)) {
                Optional<Setting> setting = isClosed ? Optional.empty() : connection.take();
                if (setting.isPresent()) {
                    return executeTogether(name, setting.get());
                }
            }
        }
        return SettingConnection.call(asAlways(), method, arguments);
    }

    private Object executeTogether(String name, Setting setting) throws Throwable {
        PreparedStatement both =
                connection.plain().prepareStatement(TransactionSetting.IN_FRONT + sql);
        together = both;
        setting.bind(both);
        for (Call call : bound) {
            call.on(both, IN_FRONT);
        }
        both.execute();
        boolean hasRows = both.getMoreResults();
        return switch (name) {
            case "execute" -> hasRows;
            case "executeQuery" -> {
                if (!hasRows) {
                    throw new SQLException(
                            "a query was expected, but this answers no rows: " + sql);
                }
                yield both.getResultSet();
            }
            case "executeUpdate" -> both.getUpdateCount();
            case "executeLargeUpdate" -> both.getLargeUpdateCount();
            default -> new int[] {both.getUpdateCount()};
        };
    }

    /** after it was executed: what asks for results is asked there, and what goes on, goes on */
    private @Nullable Object sent(
            PreparedStatement both, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        boolean goesOn =
                name.startsWith("execute")
                        || name.equals("addBatch")
                        || name.equals("clearParameters")
                        || new Call(method, arguments).isParameter();
        if (!goesOn) {
            return SettingConnection.call(both, method, arguments);
        }
        // Its rows may still be read: it is closed with this one.
        isBatch = false;
        return SettingConnection.call(asAlways(), method, arguments);
    }

    /** the statement by itself, with all that was said to it so far; the setting goes before */
    private PreparedStatement asAlways() throws Throwable {
        connection.sendHeldBack();
        PreparedStatement statement = connection.plain().prepareStatement(sql);
        plain = statement;
        for (Call call : bound) {
            call.on(statement, 0);
        }
        if (isBatch) {
            statement.addBatch();
        }
        if (isClosed) {
            statement.close();
        }
        return statement;
    }
}
