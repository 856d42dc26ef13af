package io.tieout.notify.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.tieout.application.message.TemplateLanguage;
import io.tieout.domain.message.Anatomy;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Templates as Mustache writes them, read by JMustache: names, conditions, and nothing to run. */
public final class MustacheTemplates implements TemplateLanguage {

    /** Nothing is escaped here: the page is escaped as a whole. */
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);

    @Override
    public Anatomy read(String template) {
        var names = new HashSet<String>();
        var includes = new HashSet<String>();
        try {
            COMPILER.compile(template).visit(new Names(names, includes));
        } catch (MustacheException flawed) {
            return new Anatomy(Set.of(), String.valueOf(flawed.getMessage()));
        }
        return new Anatomy(
                names,
                includes.isEmpty() ? "" : "a template takes in no other, as {{>name}} would");
    }

    @Override
    public String fill(String template, Map<String, String> values) {
        Template compiled = COMPILER.compile(template);
        return compiled.execute(values);
    }

    /** Collects what a template leaves open. */
    private record Names(Set<String> names, Set<String> includes) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {
            // says what it says
        }

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            includes.add(name);
            return false;
        }

        @Override
        public boolean visitParent(String name) {
            includes.add(name);
            return false;
        }

        @Override
        public boolean visitBlock(String name) {
            includes.add(name);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
        }
    }
}
