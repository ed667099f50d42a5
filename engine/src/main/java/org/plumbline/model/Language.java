package org.plumbline.model;

/** Language of texts for people. */
public enum Language implements Coded {
    ZH("zh"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public java.util.Locale locale() {
        return this == ZH ? java.util.Locale.SIMPLIFIED_CHINESE : java.util.Locale.ENGLISH;
    }
}
