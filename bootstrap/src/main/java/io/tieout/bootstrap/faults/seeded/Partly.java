package io.tieout.bootstrap.faults.seeded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets an object answer as much of a port as a life asks of it; whatever else is asked ends the
 * life with the name of what is missing.
 */
final class Partly {

    private Partly() {}

    /**
     * @param part has methods of the port's names and parameters
     */
    static <T> T of(Class<T> port, Object part) {
        InvocationHandler answers =
                (self, method, arguments) -> answer(part, self, method, arguments);
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, answers));
    }

    /** a port of which nothing is ever asked */
    static <T> T nothing(Class<T> port) {
        return of(port, new Object());
    }

    private static @Nullable Object answer(
            Object part, Object self, Method asked, Object @Nullable [] arguments)
            throws Throwable {
        if (asked.getDeclaringClass() == Object.class) {
            return asked.invoke(part, arguments);
        }
        for (Method own : part.getClass().getDeclaredMethods()) {
            if (own.getName().equals(asked.getName())
                    && Arrays.equals(own.getParameterTypes(), asked.getParameterTypes())) {
                own.setAccessible(true);
                try {
                    return own.invoke(part, arguments);
                } catch (InvocationTargetException thrown) {
                    throw Objects.requireNonNullElse(thrown.getCause(), thrown);
                }
            }
        }
        if (asked.isDefault()) {
            return InvocationHandler.invokeDefault(self, asked, arguments);
        }
        throw new Broken(
                "this life keeps nothing for "
                        + asked.getDeclaringClass().getSimpleName()
                        + "."
                        + asked.getName());
    }
}
