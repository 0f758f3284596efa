package org.hemogram.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResourceTreeTest {

  private static ResourceTree tree() {
    return ResourceTree.read(ResourceTreeTest.class, "table.json");
  }

  @Test
  void should_keep_the_order_and_the_digits() {
    assertThat(tree().keys()).containsExactly("limits", "unit", "rows");
    assertThat(tree().get("limits").items())
        .extracting(ResourceTree::exact)
        .extracting(Object::toString)
        .containsExactly("0.50", "1");
    assertThat(tree().get("limits").items().get(1).whole()).isOne();
    assertThat(tree().text("unit")).isEqualTo("10*9/L");
    assertThat(tree().texts("nothing")).isEmpty();
  }

  @Test
  void should_name_the_place_of_what_is_not_as_expected() {
    assertThatThrownBy(() -> tree().get("edge"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("table.json: 'edge' is missing");
    assertThatThrownBy(() -> tree().get("rows").items().get(0).get("unit").exact())
        .hasMessage("table.json/rows/0/unit: expected a number");
    assertThatThrownBy(() -> tree().get("unit").items())
        .hasMessage("table.json/unit: expected a list");
    assertThatThrownBy(() -> ResourceTree.read(ResourceTreeTest.class, "none.json"))
        .hasMessage("the file none.json is missing");
  }
}
