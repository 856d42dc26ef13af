package io.tieout.twin.http;

/** Somebody who answers requests. */
@FunctionalInterface
public interface Handler {

    Reply answer(Request request);
}
