package io.tieout.qbo.callback;

import java.util.Arrays;
import java.util.Locale;

/** How a person's way to Intuit and back ended, in words for that person. */
enum Outcome {
    CONNECTED("Connected", "QuickBooks is connected. You can close this page."),
    PENDING(
            "Another company",
            "This is not the company that was connected before, so nothing was changed. An"
                    + " administrator sees both names in Tieout and confirms or discards the change"
                    + " within an hour."),
    DECLINED(
            "Not connected",
            "You did not let Tieout into QuickBooks. Nothing was changed; start again if that was"
                    + " not what you wanted."),
    UNKNOWN(
            "Link not known",
            "This link was used before, is too old or never existed. Nothing was changed; start"
                    + " again in Tieout."),
    REPLAYED(
            "Already answered",
            "This answer from Intuit came before. It works only once; if you are not connected,"
                    + " start again in Tieout."),
    STALE(
            "Too late",
            "More than ten minutes passed since you started. Nothing was changed; start again in"
                    + " Tieout."),
    FOREIGN(
            "Another browser",
            "The connection was started in another browser than this one, or a second time since."
                    + " Nothing was changed; start again in Tieout, and stay in one window."),
    TAKEN(
            "Company in use",
            "This company is connected to another customer of Tieout. Nothing was changed;"
                    + " disconnect it there first, or choose another company."),
    REFUSED(
            "Not connected",
            "QuickBooks did not answer as it should, so nothing was changed. Tieout's connection"
                    + " history says why; start again in a few minutes."),
    DISCONNECTED(
            "Disconnected",
            "QuickBooks takes Tieout's authorisation no longer. Nothing is lost: what waits stays"
                    + " where it is, and goes on by itself once an administrator connects the"
                    + " company again in Tieout."),
    RECONNECT(
            "Connect again",
            "QuickBooks asks you to renew Tieout's authorisation. An administrator starts that in"
                    + " Tieout; with the same company, everything resumes where it stopped.");

    private final String title;
    private final String words;

    Outcome(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /** the outcome of this name in an address; a name that nobody made up here is UNKNOWN */
    static Outcome named(String name) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.inAddress().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }
}
