package io.tieout.application.alert;

/** Where alerts are kept until they were told, and after. */
public interface Alerts {

    /**
     * Keeps an alert, or counts it into the open one of its tenant, kind and cause. Inside a
     * transaction of the tenant it commits with that, else in one of its own.
     */
    void raise(Alert alert);
}
