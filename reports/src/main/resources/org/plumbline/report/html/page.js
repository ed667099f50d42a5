(function () {
  "use strict";

  var form = document.getElementById("filter");
  var shown = document.getElementById("shown");
  var rows = Array.prototype.slice.call(document.querySelectorAll("tr[data-row]"));

  function text(row) {
    return row.textContent.toLowerCase();
  }

  function wants(row, choice) {
    if (choice.outcome && row.dataset.outcome !== choice.outcome) {
      return false;
    }
    if (choice.topic && row.dataset.topic !== choice.topic) {
      return false;
    }
    if (choice.region && row.dataset.region !== choice.region) {
      return false;
    }
    if (choice.units && row.dataset.units.split(/[、,]\s*/).indexOf(choice.units) < 0) {
      return false;
    }
    return choice.words.every(function (word) {
      return text(row).indexOf(word) >= 0;
    });
  }

  function value(name) {
    var field = form.elements.namedItem(name);
    return field ? field.value.trim() : "";
  }

  function filter() {
    var choice = {
      outcome: value("outcome"),
      topic: value("topic"),
      region: value("region"),
      units: value("units"),
      words: value("text").toLowerCase().split(/\s+/).filter(Boolean)
    };
    var active = choice.outcome || choice.topic || choice.region || choice.units || choice.words.length > 0;
    var count = 0;
    rows.forEach(function (row) {
      var wanted = wants(row, choice);
      row.hidden = !wanted;
      count += wanted ? 1 : 0;
    });
    document.querySelectorAll("details[data-group]").forEach(function (group) {
      var all = group.querySelectorAll("tr[data-row]").length;
      var left = group.querySelectorAll("tr[data-row]:not([hidden])").length;
      group.querySelector("[data-tally]").textContent = active ? left + " / " + all : String(all);
      group.hidden = left === 0;
      if (active) {
        if (left > 0 && !group.open) {
          group.open = true;
          group.dataset.opened = "yes";
        }
      } else if (group.dataset.opened) {
        group.open = false;
        delete group.dataset.opened;
      }
    });
    shown.textContent = shown.dataset.text.replace("#", count).replace("#", shown.dataset.total);
  }

  function key(row, column) {
    var cell = row.cells[column];
    var sort = cell.getAttribute("data-sort");
    return sort === null ? cell.textContent.trim() : sort;
  }

  function compare(a, b, direction) {
    if (a === "" || b === "") {
      return a === b ? 0 : a === "" ? 1 : -1;
    }
    var numbers = !isNaN(Number(a)) && !isNaN(Number(b));
    var order = numbers ? Number(a) - Number(b) : a.localeCompare(b, document.documentElement.lang, { numeric: true });
    return direction * order;
  }

  function sort(table, head) {
    var direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    table.querySelectorAll("th[aria-sort]").forEach(function (other) {
      other.setAttribute("aria-sort", "none");
    });
    head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    var body = table.tBodies[0];
    Array.prototype.slice.call(body.rows)
      .map(function (row, place) {
        return { row: row, place: place, key: key(row, head.cellIndex) };
      })
      .sort(function (a, b) {
        return compare(a.key, b.key, direction) || a.place - b.place;
      })
      .forEach(function (item) {
        body.appendChild(item.row);
      });
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    table.querySelectorAll("th[data-head]").forEach(function (head) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", function () {
        sort(table, head);
      });
    });
  });

  if (form) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("reset", function () {
      setTimeout(filter, 0);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
    });
    filter();
  }

  function reveal() {
    var target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (target && target.tagName === "DETAILS") {
      target.open = true;
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", reveal);
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest('a[href^="#"]') : null;
    if (link && link.hash === location.hash) {
      reveal();
    }
  });
  reveal();

  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open]):not(.more)").forEach(function (closed) {
      closed.open = true;
      closed.dataset.printed = "yes";
    });
  });
  window.addEventListener("afterprint", function () {
    document.querySelectorAll("details[data-printed]").forEach(function (opened) {
      opened.open = false;
      delete opened.dataset.printed;
    });
  });
})();
