package io.tieout.bootstrap.faults.kill;

import io.tieout.bootstrap.faults.kill.Step.When;
import io.tieout.bootstrap.wiring.DatabaseWatch;
import io.tieout.persistence.database.TransactionSetting;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stretched below the pool of the app: the thread that gets to the point it is set for tells the
 * parent and goes no further. The process is killed there.
 */
final class Tripwire implements DatabaseWatch {

    private final Consumer<KillPoint> told;
    private final AtomicReference<@Nullable Setting> setting = new AtomicReference<>();

    Tripwire(Consumer<KillPoint> told) {
        this.told = told;
    }

    /** Where it is set, and how often that is passed before. */
    record Setting(KillPoint point, int passes) {}

    void set(KillPoint point, int passes) {
        setting.set(new Setting(point, passes));
    }

    @Override
    public DataSource apply(DataSource watched) {
        return proxy(
                DataSource.class,
                (method, arguments) -> {
                    Object result = invoke(watched, method, arguments);
                    return result instanceof Connection connection ? watch(connection) : result;
                });
    }

    private Connection watch(Connection connection) {
        return proxy(Connection.class, new WatchedConnection(connection));
    }

    /** Returns unless this is the place. */
    private void step(Step step) {
        String thread = Thread.currentThread().getName();
        @Nullable Setting before =
                setting.getAndUpdate(now ->
                        now == null || !now.point().is(step, thread)
                                ? now
                                : now.passes() == 0
                                        ? null
                                        : new Setting(now.point(), now.passes() - 1));
        if (before != null && before.passes() == 0 && before.point().is(step, thread)) {
            told.accept(before.point());
            standStill();
        }
    }

    private static void standStill() {
        while (true) {
            // The parent kills the process; nobody is to see an interruption instead.
            LockSupport.park();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        InvocationHandler handler = (_, method, arguments) -> call.to(method, arguments);
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** A call of a method of JDBC. */
    private interface Call {
        @Nullable Object to(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    /** Knows whether its transaction appended events. */
    private final class WatchedConnection implements Call {

        private final Connection connection;
        private boolean hasAppended;

        WatchedConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object to(Method method, Object @Nullable [] arguments) throws Throwable {
            Object result = invoke(connection, method, arguments);
            switch (method.getName()) {
                case "commit" -> {
                    step(Step.commit(hasAppended));
                    hasAppended = false;
                }
                case "rollback" -> hasAppended = false;
                default -> {
                    // Nothing else ends a transaction.
                }
            }
            return result instanceof PreparedStatement statement && arguments != null
                    ? proxy(
                            PreparedStatement.class,
                            new WatchedStatement(
                                    this,
                                    statement,
                                    TransactionSetting.without(String.valueOf(arguments[0]))))
                    : result;
        }
    }

    /** Knows what is bound to it. */
    private final class WatchedStatement implements Call {

        private final WatchedConnection connection;
        private final PreparedStatement statement;
        private final String sql;
        private final List<Object> values = new ArrayList<>();

        WatchedStatement(WatchedConnection connection, PreparedStatement statement, String sql) {
            this.connection = connection;
            this.statement = statement;
            this.sql = sql.toLowerCase(Locale.ROOT);
        }

        @Override
        public @Nullable Object to(Method method, Object @Nullable [] arguments) throws Throwable {
            if (!method.getName().startsWith("execute")) {
                bind(method, arguments);
                return invoke(statement, method, arguments);
            }
            connection.hasAppended |= Step.isAppend(sql);
            step(new Step(When.BEFORE, sql, values, connection.hasAppended));
            Object result = invoke(statement, method, arguments);
            step(new Step(When.AFTER, sql, values, connection.hasAppended));
            return result;
        }

        private void bind(Method method, Object @Nullable [] arguments) {
            if (arguments != null && arguments.length > 1 && method.getName().startsWith("set")) {
                Object value = arguments[1];
                if (value != null) {
                    values.add(value);
                }
            }
        }
    }
}
