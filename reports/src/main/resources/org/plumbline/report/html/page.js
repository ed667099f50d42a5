(function () {
  "use strict";

  var editions = Array.prototype.slice.call(document.querySelectorAll(".edition"));

  function text(row) {
    return row.textContent.toLowerCase();
  }

  function wants(row, choice) {
    return choice.fields.every(function (field) {
      var own = row.dataset[field.name] || "";
      return !field.value || (field.many ? own.split(/[、,]\s*/).indexOf(field.value) >= 0 : own === field.value);
    }) && choice.words.every(function (word) {
      return text(row).indexOf(word) >= 0;
    });
  }

  function value(form, name) {
    var field = form.elements.namedItem(name);
    return field ? field.value.trim() : "";
  }

  function filter(root, form) {
    var shown = root.querySelector(".shown");
    var rows = Array.prototype.slice.call(root.querySelectorAll("tr[data-row]"));
    var fields = Array.prototype.map.call(form.querySelectorAll("select"), function (select) {
      return { name: select.name, value: select.value, many: select.hasAttribute("data-many") };
    });
    var choice = { fields: fields, words: value(form, "text").toLowerCase().split(/\s+/).filter(Boolean) };
    var active = choice.words.length > 0 || fields.some(function (field) {
      return field.value !== "";
    });
    var count = 0;
    rows.forEach(function (row) {
      var wanted = wants(row, choice);
      row.hidden = !wanted;
      count += wanted ? 1 : 0;
    });
    root.querySelectorAll("details[data-group]").forEach(function (group) {
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

  editions.forEach(function (root) {
    var form = root.querySelector("form.filter");
    if (!form) {
      return;
    }
    form.hidden = false;
    form.addEventListener("input", function () {
      filter(root, form);
    });
    form.addEventListener("reset", function () {
      setTimeout(function () {
        filter(root, form);
      }, 0);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
    });
    filter(root, form);
  });

  function speak() {
    var chosen = document.querySelector('input[name="language"]:checked').value;
    editions.forEach(function (root) {
      if (root.dataset.language === chosen) {
        document.documentElement.lang = root.lang;
        document.title = root.dataset.title;
      }
    });
  }
  document.querySelectorAll('input[name="language"]').forEach(function (input) {
    input.addEventListener("change", speak);
  });
  speak();

  var tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  document.body.appendChild(tip);

  function tell(spot) {
    var box = spot.getBoundingClientRect();
    tip.textContent = spot.getAttribute("aria-label");
    tip.hidden = false;
    var left = box.left + box.width / 2 - tip.offsetWidth / 2;
    left = Math.max(4, Math.min(left, document.documentElement.clientWidth - tip.offsetWidth - 4));
    var top = box.top - tip.offsetHeight - 6;
    tip.style.left = left + window.scrollX + "px";
    tip.style.top = (top < 50 ? box.bottom + 6 : top) + window.scrollY + "px";
  }

  function hush() {
    tip.hidden = true;
  }

  function isShown(spot) {
    return spot.style.display !== "none";
  }

  function step(spot, key) {
    var spots = Array.prototype.slice.call(spot.parentNode.querySelectorAll(".spot")).filter(isShown);
    var place = spots.indexOf(spot);
    var next = { ArrowRight: place + 1, ArrowDown: place + 1, ArrowLeft: place - 1, ArrowUp: place - 1, Home: 0,
      End: spots.length - 1 }[key];
    if (next === undefined || !spots[next]) {
      return false;
    }
    spot.setAttribute("tabindex", "-1");
    spots[next].setAttribute("tabindex", "0");
    spots[next].focus();
    return true;
  }

  document.querySelectorAll(".spots").forEach(function (group) {
    group.querySelectorAll("title").forEach(function (title) {
      title.remove();
    });
    group.addEventListener("mouseover", function (event) {
      if (event.target.classList.contains("spot")) {
        tell(event.target);
      }
    });
    group.addEventListener("mouseout", hush);
    group.addEventListener("focusin", function (event) {
      tell(event.target);
    });
    group.addEventListener("focusout", hush);
    group.addEventListener("keydown", function (event) {
      if (event.key === "Escape") {
        hush();
      } else if (step(event.target, event.key)) {
        event.preventDefault();
      }
    });
  });

  document.querySelectorAll(".layers").forEach(function (bar) {
    var drawing = bar.parentNode.querySelector(".drawing");
    bar.hidden = false;
    bar.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) {
        return;
      }
      var shown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(shown));
      drawing.querySelectorAll('[data-layer="' + button.dataset.layer + '"]').forEach(function (part) {
        part.style.display = shown ? "" : "none";
      });
      var spots = Array.prototype.slice.call(drawing.querySelectorAll(".spot"));
      spots.forEach(function (spot) {
        spot.setAttribute("tabindex", "-1");
      });
      var first = spots.filter(isShown)[0];
      if (first) {
        first.setAttribute("tabindex", "0");
      }
    });
  });

  function reveal() {
    var target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    var edition = target ? target.closest(".edition") : null;
    if (edition && edition.offsetParent === null && getComputedStyle(edition).display === "none") {
      document.getElementById("show-" + edition.dataset.language).checked = true;
      speak();
      target.scrollIntoView();
    }
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
    document.querySelectorAll("details:not([open]):not(.trace):not(.more)").forEach(function (closed) {
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
