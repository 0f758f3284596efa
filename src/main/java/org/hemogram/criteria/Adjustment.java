package org.hemogram.criteria;

/** How limits follow elevation and smoking, where a publication gives both. */
public enum Adjustment {
  /** The steps of the published table. */
  TABLE("table"),
  /** The published equation; the table where there is no equation. */
  EQUATION("equation");

  private final String id;

  Adjustment(String id) {
    this.id = id;
  }

  /** The word of the option. */
  public String id() {
    return id;
  }
}
