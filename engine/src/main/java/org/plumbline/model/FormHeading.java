package org.plumbline.model;

/**
 * What stands above every entry form of a plan, as the plan writes it; empty where it says nothing.
 *
 * @param number 表号, the form's number
 * @param authority 制定机关, who made the form
 * @param approval 批准文号, number of the approval
 * @param validTo 有效期至, until when it may be used
 * @param note explanations for those who fill it in
 */
public record FormHeading(String number, String authority, String approval, String validTo, String note) {
    public static final FormHeading EMPTY = new FormHeading("", "", "", "", "");
}
