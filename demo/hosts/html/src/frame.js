document.querySelector('iframe').src = `module.html${location.search}`;
