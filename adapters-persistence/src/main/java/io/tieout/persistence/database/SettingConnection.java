package io.tieout.persistence.database;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a {@linkplain TransactionSetting setting} back. A prepared statement takes it along;
 * whatever else might say something to the database sends it before, by itself.
 */
final class SettingConnection implements InvocationHandler {

    /** end the transaction: what was held back is for nobody any more */
    private static final Set<String> LAST = Set.of("close", "commit", "rollback");

    /** say nothing to the database inside a transaction */
    private static final Set<String> SILENT =
            Set.of(
                    "clearWarnings",
                    "createArrayOf",
                    "getAutoCommit",
                    "getWarnings",
                    "isClosed",
                    "isReadOnly",
                    "isWrapperFor",
                    "setAutoCommit",
                    "setReadOnly");

    private final Connection connection;
    private @Nullable Connection itself;
    private @Nullable Setting heldBack;

    private SettingConnection(Connection connection) {
        this.connection = connection;
    }

    /** A name and a value. */
    record Setting(String name, String value) {

        /** as the first two of a statement's values */
        void bind(PreparedStatement statement) throws SQLException {
            statement.setString(1, name);
            statement.setString(2, value);
        }
    }

    /** a connection in front of the other */
    static Connection over(Connection connection) {
        var handler = new SettingConnection(connection);
        Connection itself =
                (Connection)
                        Proxy.newProxyInstance(
                                SettingConnection.class.getClassLoader(),
                                new Class<?>[] {Connection.class, TransactionSetting.class},
                                handler);
        handler.itself = itself;
        return itself;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == TransactionSetting.class) {
            Object[] setting = requireNonNull(arguments);
            heldBack = new Setting((String) setting[0], (String) setting[1]);
            return null;
        }
        if (method.getDeclaringClass() == Object.class) {
            return identity(self, method, arguments);
        }
        String name = method.getName();
        if (name.equals("unwrap")
                && arguments != null
                && arguments[0] == TransactionSetting.class) {
            return self;
        }
        if (heldBack != null) {
            if (name.equals("prepareStatement") && method.getParameterCount() == 1) {
                return FirstStatement.of(this, (String) requireNonNull(arguments)[0]);
            }
            beforeIt(method);
        }
        return call(connection, method, arguments);
    }

    private void beforeIt(Method method) throws SQLException {
        if (LAST.contains(method.getName()) && method.getParameterCount() == 0) {
            heldBack = null;
        } else if (!SILENT.contains(method.getName())) {
            sendHeldBack();
        }
    }

    /** as others have it */
    Connection itself() {
        return requireNonNull(itself);
    }

    /** the one behind it, which holds nothing back */
    Connection plain() {
        return connection;
    }

    /** the setting, for whoever sends it now; empty when it was sent */
    Optional<Setting> take() {
        Optional<Setting> taken = Optional.ofNullable(heldBack);
        heldBack = null;
        return taken;
    }

    /** sends it in a message of its own */
    void sendHeldBack() throws SQLException {
        Optional<Setting> setting = take();
        if (setting.isPresent()) {
            try (PreparedStatement statement =
                    connection.prepareStatement(TransactionSetting.TEXT)) {
                setting.get().bind(statement);
                statement.execute();
            }
        }
    }

    /** what every object can do: a proxy is itself, whatever stands behind it */
    @SuppressWarnings("ReferenceEquality")
    static Object identity(Object self, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == requireNonNull(arguments)[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> self.getClass().getName() + "@" + System.identityHashCode(self);
        };
    }

    /** the call on the target, with the exception that the target threw */
    static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
