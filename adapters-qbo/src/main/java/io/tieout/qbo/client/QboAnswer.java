package io.tieout.qbo.client;

import java.util.function.Function;

/** What became of a call. */
public sealed interface QboAnswer<T> {

    /** QuickBooks did it and says so. */
    record Good<T>(T value) implements QboAnswer<T> {}

    /** It did not, or nobody knows: the fault says which, and whose turn it is. */
    record Failed<T>(QboFault fault) implements QboAnswer<T> {}

    /** reads a good answer as something else; a fault stays a fault */
    default <R> QboAnswer<R> map(Function<T, R> reading) {
        return switch (this) {
            case Good<T>(var value) -> new Good<>(reading.apply(value));
            case Failed<T>(var fault) -> new Failed<>(fault);
        };
    }

    /** asks on after a good answer; a fault stays a fault */
    default <R> QboAnswer<R> then(Function<T, QboAnswer<R>> next) {
        return switch (this) {
            case Good<T>(var value) -> next.apply(value);
            case Failed<T>(var fault) -> new Failed<>(fault);
        };
    }
}
