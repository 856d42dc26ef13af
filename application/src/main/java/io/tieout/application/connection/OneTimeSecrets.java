package io.tieout.application.connection;

/** Where one-time secrets come from: a source that nobody can predict. */
public interface OneTimeSecrets {

    OneTimeSecret next();
}
