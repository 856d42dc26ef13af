package io.tieout.application.message;

import io.tieout.application.view.Viewer;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.Wording;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The templates that a tenant wrote; every version is kept. */
public interface Templates {

    /**
     * One version.
     *
     * @param version counts those of its kind and language, from 1; 0 for the built-in one
     * @param saved who saved it and when; empty for a built-in one
     */
    record TemplateView(
            MessageKind kind,
            Language language,
            int version,
            Wording wording,
            Optional<Saved> saved) {}

    /** Who saved a template, and when in tenant time. */
    record Saved(ActorId by, Instant at) {}

    /** keeps another version, in the transaction at hand */
    void save(TenantId tenant, TemplateView next);

    /** the latest of this kind in exactly this language */
    Optional<TemplateView> latest(Viewer viewer, MessageKind kind, Language language);

    /** the latest of each kind and language; one statement */
    List<TemplateView> latest(Viewer viewer);

    /** all versions of a kind and language, newest first; one statement */
    List<TemplateView> versions(Viewer viewer, MessageKind kind, Language language);
}
