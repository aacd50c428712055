startPortal(KgElements.createKnoxGuardClient, document, 'html');
