package io.tieout.application.message;

import io.tieout.application.message.Templates.TemplateView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.MessageKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What messages say now: in the tenant's own words where it has some, else in the built-in ones.
 */
public final class Wordings {

    private static final List<Language> BUILT_IN = List.of(Language.ENGLISH, Language.GERMAN);

    private final Templates templates;

    public Wordings(Templates templates) {
        this.templates = templates;
    }

    /** the template for this kind in the nearest language that there is */
    public TemplateView inForce(Viewer viewer, MessageKind kind, Language language) {
        return language.widening().stream()
                .flatMap(each -> exactly(viewer, kind, each).stream())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no English " + kind + " is built in"));
    }

    /** all templates: the tenant's own, and the built-in ones that they leave in force */
    public List<TemplateView> all(Viewer viewer) {
        List<TemplateView> own = templates.latest(viewer);
        Stream<TemplateView> others =
                Arrays.stream(MessageKind.values())
                        .flatMap(kind ->
                                BUILT_IN.stream().flatMap(each -> builtIn(kind, each).stream()))
                        .filter(each -> own.stream().noneMatch(mine -> isSame(mine, each)));
        return Stream.concat(own.stream(), others).toList();
    }

    private Optional<TemplateView> exactly(Viewer viewer, MessageKind kind, Language language) {
        return templates.latest(viewer, kind, language).or(() -> builtIn(kind, language));
    }

    private static Optional<TemplateView> builtIn(MessageKind kind, Language language) {
        return switch (language.tag()) {
            case "en" ->
                    Optional.of(
                            new TemplateView(
                                    kind, language, 0, EnglishWordings.of(kind), Optional.empty()));
            case "de" ->
                    Optional.of(
                            new TemplateView(
                                    kind, language, 0, GermanWordings.of(kind), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static boolean isSame(TemplateView one, TemplateView other) {
        return one.kind() == other.kind() && one.language().equals(other.language());
    }
}
