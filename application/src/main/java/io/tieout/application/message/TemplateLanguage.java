package io.tieout.application.message;

import io.tieout.domain.message.Anatomy;
import java.util.Map;

/** What reads templates and fills them in. It has no logic but "if there is a value". */
public interface TemplateLanguage {

    /** what a template is made of, or why it cannot be read */
    Anatomy read(String template);

    /**
     * the template with its values, as they are: nothing is escaped
     *
     * @param values by name; an empty one counts as none in a condition
     */
    String fill(String template, Map<String, String> values);
}
